// refused: callback-returns-void, done-callback
import { Schema } from 'mongoose';
import { Model } from 'sequelize';
import { loadSync } from './support/api.js';

const schema = new Schema<{ slug: string }>();

schema.post('init', function () {
  this.slug = loadSync('slug').name;
});

schema.pre('save', function (next) {
  this.slug = loadSync('slug').name;
  setTimeout(next, 10);
});

export class User extends Model {}

User.afterDefine((model) => {
  model.label = loadSync('label').name;
});
User.addHook('afterInit', (model) => {
  model.label = loadSync('label').name;
});
