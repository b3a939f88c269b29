export { loadSync } from '../../support/api.js';
