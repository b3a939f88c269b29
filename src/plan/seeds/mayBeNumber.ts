import type { Node } from '@babel/types';
import { constantValue } from '../../syntax/constantValue.ts';
import type { Session } from '../session.ts';

/** Whether a value may be a number. Every branch is looked at by itself: one untyped branch hides from the compiler that another is a number. */
export function mayBeNumber(value: Node, file: string, session: Session): boolean {
	switch (value.type) {
		case 'StringLiteral':
		case 'TemplateLiteral':
		case 'NewExpression':
			return false;
		case 'ConditionalExpression':
			return [value.consequent, value.alternate].some((branch) =>
				mayBeNumber(branch, file, session),
			);
		case 'LogicalExpression':
			return [value.left, value.right].some((branch) => mayBeNumber(branch, file, session));
		default: {
			if (session.oracle.mayBeNumber(file, value.start!, value.end!)) return true;
			const initial =
				value.type === 'Identifier' ? initialValueOf(value, file, session) : undefined;
			return initial !== undefined && mayBeNumber(initial, file, session);
		}
	}
}

/** What a constant is declared with. */
function initialValueOf(name: Node, file: string, { oracle, treeOf }: Session): Node | undefined {
	const [place] = oracle.declarationsAt(file, name.start!);
	const declared = place && treeOf(place.file)?.nameAt(place.offset);
	return declared && place?.file === file ? constantValue(declared) : undefined;
}
