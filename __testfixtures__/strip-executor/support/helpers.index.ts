export { default as execute, helpers as tools } from './helpers.js';
