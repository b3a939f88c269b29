import type { Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';

/** Whether something is put into a place: `page.title = …`, `[list[0], list[1]] = …`, `list[0]! += 1`. */
export function isWritten(place: Node): boolean {
	const up = parentOf(place);
	switch (up?.type) {
		case 'ParenthesizedExpression':
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
		case 'TSNonNullExpression':
			return isWritten(up);
		case 'AssignmentExpression':
		case 'AssignmentPattern':
		case 'ForOfStatement':
		case 'ForInStatement':
			return up.left === place;
		case 'ObjectProperty':
			return up.value === place && parentOf(up)?.type === 'ObjectPattern';
		case 'UnaryExpression':
			return up.operator === 'delete';
		default:
			return /^(?:UpdateExpression|ArrayPattern|RestElement)$/.test(up?.type ?? '');
	}
}
