import { loadSync } from './support/api.js';

/** @returns {any} */
const read = (id) => loadSync(id);

export const first = (ids) => Promise.resolve(ids[0]).then((id) => read(id)).then((item) => item.name);
export const safe = (work) => Promise.resolve().then(work).catch((error) => read(error.id));
