import { threadModules } from '../../../presets/structuredClone.ts';

const modules = new Set<string>(threadModules.names);

/** Whether a module of Node.js is another one in every thread. */
export function isOfThread(source: string): boolean {
	return modules.has(source.replace(/^node:/, '').split('/')[0]!);
}
