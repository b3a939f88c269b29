// refused: unresolved-member
import { Mongo } from 'meteor/mongo';

const tasks = new Mongo.Collection('tasks');

export const firstTask = () => tasks.findOne({}).title;
