import { resolve } from 'node:path';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import { parseRule } from '../../rules/parseRule.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Session } from '../session.ts';

/**
 * The rule in a transform's own option. Paths start from the working directory; where nothing is there,
 * from the root of the repository, as in a config file.
 *
 * @throws {UserError} when the text is no rule.
 */
export function ruleOption(text: string, { root, texts }: Session): Rule {
	const rule = parseRule(text, slash(process.cwd()));
	const isHere = findModule(slash(resolve(rule.base, rule.module)), texts) !== undefined;
	return isHere ? rule : parseRule(text, root);
}
