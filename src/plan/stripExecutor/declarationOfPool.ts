import type { Node } from '@babel/types';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { exportedAs } from './findMaking.ts';

/** Where a pool has its name, as `pool` or `this.#pool`. */
export function declarationOfPool(
	tree: SyntaxTree,
	pool: Node,
	session: Session,
): DeclarationPlace | undefined {
	const offset =
		pool.type === 'Identifier'
			? pool.start!
			: pool.type === 'MemberExpression' && !pool.computed
				? nameOffsetOf(pool.property)
				: undefined;
	return offset === undefined ? undefined : declaredAt({ file: tree.path, offset }, session);
}

/** Where the name at a place is declared, also behind `module.exports = { pool }`. */
function declaredAt(
	{ file, offset }: DeclarationPlace,
	session: Session,
): DeclarationPlace | undefined {
	const [place, ...others] = session.oracle.declarationsAt(file, offset);
	return place && others.length === 0 ? behindExport(place, session) : undefined;
}

/** The constant that a CommonJS module gives under a name: `module.exports = { pool }`, `exports.pool = pool`. */
export function behindExport(place: DeclarationPlace, session: Session): DeclarationPlace {
	const value = exportedAs(place, session);
	// Where the key is the name as well, the compiler would say that it is the property.
	const binder = value?.type === 'Identifier' ? binderOf(value, value.name) : undefined;
	const [own, ...others] =
		binder === undefined ? [] : session.oracle.declarationsAt(place.file, binder.start!);
	return own && others.length === 0 ? own : place;
}
