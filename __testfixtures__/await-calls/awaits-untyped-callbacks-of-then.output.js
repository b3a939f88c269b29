import { load } from './support/api.js';

/** @returns {Promise<any>} */
const read = async (id) => await load(id);

export const first = (ids) => Promise.resolve(ids[0]).then(async (id) => await read(id)).then((item) => item.name);
export const safe = (work) => Promise.resolve().then(work).catch(async (error) => await read(error.id));
