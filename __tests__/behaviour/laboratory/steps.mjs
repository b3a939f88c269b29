import { reset } from './support/laboratory.js';

/** What is done with each generated program, which exports one function. */
const main = (module) => Object.values(module)[0];
export default [
	() => reset(),
	(module) => main(module)('a'),
	(module) => main(module)('bb'),
	() => reset(),
];
