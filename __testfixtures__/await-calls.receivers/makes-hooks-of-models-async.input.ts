import { Schema } from 'mongoose';
import { Model } from 'sequelize';
import { loadSync } from './support/api.js';

const schema = new Schema<{ slug: string }>();

schema.pre('save', function () {
  this.slug = loadSync('slug').name;
});

export class User extends Model {
  slug = '';
}

User.beforeCreate((user) => {
  user.slug = loadSync('slug').name;
});
User.addHook('beforeUpdate', (user) => {
  user.slug = loadSync('slug').name;
});
