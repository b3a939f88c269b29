import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { keyOf, nameOffsetOf, plainName } from '../functions/memberKey.ts';
import type { Seed } from '../unit.ts';

/**
 * Whether a call of a replaced function stands in the one that replaces it: `async load(id) { return
 * loadSync(id); }`. The async form is built on the call then, and would end up calling itself.
 */
export function isInReplacement(
	tree: SyntaxTree,
	{ name, object }: CallSite,
	{ rule, replacementAt }: Seed,
): boolean {
	const onThis = object !== undefined && tree.text.slice(object.start, object.end) === 'this';
	const newName = rule.replacement?.kind === 'rename' ? rule.replacement.name : undefined;
	for (let up = tree.nameAt(name.start); up !== undefined; up = parentOf(up)) {
		if (!isFunction(up)) continue;
		const declared = 'key' in up ? up : parentOf(up);
		const key =
			('id' in up ? up.id : undefined) ??
			(declared?.type === 'VariableDeclarator' ? declared.id : declared && keyOf(declared));
		if (key == null) continue;
		const offset = nameOffsetOf(key);
		if (replacementAt?.some((place) => place.file === tree.path && place.offset === offset))
			return true;
		// Through `this`, a method of that name in a subclass is the same one.
		if (onThis && up.type !== 'ArrowFunctionExpression')
			return newName !== undefined && plainName(key) === newName;
	}
	return false;
}
