// refused: callback-sync, caller-blocked, promise-misread
import { model, Schema } from 'mongoose';
import { loadSync } from './support/api.js';

const schema = new Schema(
  { slug: { type: String, validate: { validator: (id: string) => loadSync(id).name !== '' } } },
  {
    toJSON: {
      transform(_document, result: any) {
        result.slug = loadSync('slug').name;
        return result;
      },
    },
    virtuals: {
      title: {
        get() {
          return loadSync('title').name;
        },
      },
    },
  },
);
const User = model('User', schema);
console.log(new User({ slug: 'a' }).validateSync());
