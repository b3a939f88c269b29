// refused: bound-function
import { Store } from './support/api.js';

const store = new Store();

export const get = store.getSync.bind(store);
