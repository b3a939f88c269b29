import { load } from './support/api.js';

export const nameOf = async id => (await load(id)).name;
export const titleOf = async id => (await nameOf(id)).toUpperCase();
