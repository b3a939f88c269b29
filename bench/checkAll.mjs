// Asks one compiler process for every diagnostic of the given projects: what `tsc --noEmit` does, for
// several projects at once. Usage: node bench/checkAll.mjs <dir> <tsconfig>...
// Plain JavaScript: compiling this file would count against the compiler that is measured.
import { API } from 'typescript/unstable/sync';

const [cwd, ...configs] = process.argv.slice(2);
const api = new API({ cwd });
const projects = api.updateSnapshot({ openProjects: configs }).getProjects();
const counts = projects.map(({ program }) => program.getSemanticDiagnostics().length);
console.log(counts.reduce((sum, count) => sum + count, 0));
api.close();
