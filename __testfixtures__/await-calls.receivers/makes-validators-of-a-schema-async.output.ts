import { model, Schema } from 'mongoose';
import { load } from './support/api.js';

const schema = new Schema({
  slug: { type: String, validate: { validator: async (id: string) => (await load(id)).name !== '' } },
});
const User = model('User', schema);
await new User({ slug: 'a' }).validate();
