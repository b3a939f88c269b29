// untouched: it only passes the function along
export { titleOf as title } from './title.js';
