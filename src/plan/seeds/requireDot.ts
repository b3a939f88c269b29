import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import type { Rule } from '../../rules/rule.ts';
import type { SeedSources } from './findSeeds.ts';

/**
 * Complains about a rule for a library that nothing imports, when it is the path of a file: `src/store.ts#load`.
 *
 * @throws {UserError}
 */
export function requireDot(
	{ text, module, base }: Rule,
	{ texts }: Pick<SeedSources, 'texts'>,
): void {
	const looksLikePath =
		/\.[cm]?[jt]sx?$/.test(module) || (module.includes('/') && !/^[@#]/.test(module));
	if (!looksLikePath || isBuiltin(module)) return;
	if (findModule(slash(resolve(base, module)), texts) === undefined) return;
	throw new UserError(
		`rule '${text}': no file imports a package ${module}`,
		`To name the file of the repository, write ./${text}.`,
	);
}
