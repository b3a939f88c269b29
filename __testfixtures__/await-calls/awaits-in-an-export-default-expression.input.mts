import { loadSync } from './support/api.js';

export default loadSync('plugin').name;
