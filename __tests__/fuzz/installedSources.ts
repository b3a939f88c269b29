import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isGenerated } from '../../src/project/isGenerated.ts';
import { readSource } from '../../src/project/readSource.ts';
import { chooseRules } from './chooseRules.ts';
import type { FuzzSource } from './source.ts';

const folder = path.resolve(import.meta.dirname, '../../node_modules');

/** Every source file of the installed packages that a migration may change. */
export function installedSources(): FuzzSource[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll(path.sep, '/'))
		.filter((file) => /\.[cm]?[jt]sx?$/.test(file))
		.sort()
		.flatMap((file) => {
			const target = path.join(folder, file);
			const stat = lstatSync(target);
			if (!stat.isFile() || isGenerated(target, stat.size)) return [];
			const source = readSource(target);
			if (!('text' in source)) return [];
			return [{ path: file, text: source.text, rules: chooseRules(file, source.text) }];
		});
}
