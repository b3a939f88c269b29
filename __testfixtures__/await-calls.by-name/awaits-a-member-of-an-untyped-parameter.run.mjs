import { Store } from './support/api.js';

export default [(module) => module.nameOf(new Store(), 'a'), (module) => module.page(new Store())];
