import { load } from './support/api.js';

export default (await load('plugin')).name;
