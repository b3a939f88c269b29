// untouched: what it prints comes first
import './script.js';

console.log('started');
