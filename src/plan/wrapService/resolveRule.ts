import { resolve } from 'node:path';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import { parseRule } from '../../rules/parseRule.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Session } from '../session.ts';

/** Paths start from the working directory; where that is elsewhere, from the root of the repository. */
export function resolveRule(text: string, { root, texts }: Session): Rule {
	const rule = parseRule(text, slash(process.cwd()));
	const isHere = findModule(slash(resolve(rule.base, rule.module)), texts) !== undefined;
	return isHere ? rule : parseRule(text, root);
}
