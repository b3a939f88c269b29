export { title, titleAsync } from './title.js';
