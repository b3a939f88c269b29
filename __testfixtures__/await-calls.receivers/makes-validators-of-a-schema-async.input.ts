import { model, Schema } from 'mongoose';
import { loadSync } from './support/api.js';

const schema = new Schema({
  slug: { type: String, validate: { validator: (id: string) => loadSync(id).name !== '' } },
});
const User = model('User', schema);
await new User({ slug: 'a' }).validate();
