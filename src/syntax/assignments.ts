import type { Node } from '@babel/types';
import { parentOf } from './tree.ts';

/** Whether a variable or a member is given another value where it stands: `[a] = pair`, `a++`, `for (a of all)`. */
export function isTarget(name: Node): boolean {
	let child = name;
	for (let up = parentOf(name); up !== undefined; child = up, up = parentOf(up)) {
		if (up.type === 'UpdateExpression') return true;
		if (up.type === 'AssignmentExpression' || /^For(?:Of|In)Statement$/.test(up.type))
			return 'left' in up && up.left === child;
		if (!/Pattern$|^ObjectProperty$|^RestElement$/.test(up.type)) return false;
	}
	return false;
}
