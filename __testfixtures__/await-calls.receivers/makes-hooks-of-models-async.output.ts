import { Schema } from 'mongoose';
import { Model } from 'sequelize';
import { load } from './support/api.js';

const schema = new Schema<{ slug: string }>();

schema.pre('save', async function () {
  this.slug = (await load('slug')).name;
});

export class User extends Model {
  slug = '';
}

User.beforeCreate(async (user) => {
  user.slug = (await load('slug')).name;
});
User.addHook('beforeUpdate', async (user) => {
  user.slug = (await load('slug')).name;
});
