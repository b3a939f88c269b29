import { Store } from './support/api.js';

export default [(module) => module.first(new Store())];
