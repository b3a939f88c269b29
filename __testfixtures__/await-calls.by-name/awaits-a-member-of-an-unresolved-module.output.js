import { Mongo } from 'meteor/mongo';

const tasks = new Mongo.Collection('tasks');

export async function titleOf(id) {
  const task = await tasks.findOneAsync(id);
  return task ? task.title : '';
}
