import { parentOf } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { matches, type Unit } from '../unit.ts';

/** Whether a method is used apart from its object somewhere: `const { load } = store`, `ids.map(store.load)`. */
export function isDetached(unit: Unit, session: Session): boolean {
	for (const { text } of unit.names.values()) {
		for (const { file, offset, entity } of session.index.named(text)) {
			if (!matches(entity, unit)) continue;
			const name = session.treeOf(file)?.nameAt(offset);
			const member = name && parentOf(name);
			if (name === undefined || member === undefined) continue;
			if (member.type === 'MemberExpression' || member.type === 'OptionalMemberExpression') {
				if (member.property !== name) return true;
				const call = parentOf(member);
				const isCalled =
					(call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
					call.callee === member;
				if (!isCalled) return true;
			} else if (/^(?:Identifier|VariableDeclarator|ObjectProperty)$/.test(member.type))
				return true;
		}
	}
	return false;
}
