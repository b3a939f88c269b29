/** Creates the files of a new transform: `npm run scaffold <name>`. Overwrites nothing. */
import { join } from 'node:path';
import { scaffold } from './scaffoldTransform.ts';

const [name, ...rest] = process.argv.slice(2);
const problem =
	name === undefined || rest.length > 0
		? 'usage: npm run scaffold <name>'
		: scaffold(join(import.meta.dirname, '..'), name, console.log);
if (problem !== undefined) {
	console.error(problem);
	process.exitCode = 2;
}
