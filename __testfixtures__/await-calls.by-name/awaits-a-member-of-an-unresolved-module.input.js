import { Mongo } from 'meteor/mongo';

const tasks = new Mongo.Collection('tasks');

export function titleOf(id) {
  const task = tasks.findOne(id);
  return task ? task.title : '';
}
