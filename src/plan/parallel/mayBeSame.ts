import type { Node } from '@babel/types';
import type { Declaration, HeritageRange, OwnerRange } from '../../resolve/oracle.ts';
import { parentOf } from '../../syntax/tree.ts';
import { describeOwner } from '../functions/describeOwner.ts';
import type { Session } from '../session.ts';

type Place = Pick<Declaration, 'file' | 'offset' | 'library'>;

interface Owner {
	readonly heritage: readonly HeritageRange[];
	readonly range: OwnerRange;
}

/** Whether two declarations of properties may be about one property: a value can have both types. */
export function mayBeSame(one: Place, other: Place, session: Session): boolean {
	if (one.file === other.file && one.offset === other.offset) return true;
	// What a library declares is one of ours only where that says so.
	if (one.library !== undefined && other.library !== undefined) return false;
	const [first, second] = [ownerOf(one, session), ownerOf(other, session)];
	if (one.library !== undefined || other.library !== undefined) {
		const own = first ?? second;
		return own === undefined || own.heritage.length > 0;
	}
	if (first === undefined || second === undefined) return true;
	const isNameless = [first, second].some(({ range }) => range.nameOffset === undefined);
	if (isNameless && one.file !== other.file) return true;
	const { fits } = session.oracle;
	return (
		fits(one.file, first.range, other.file, second.range) ||
		fits(other.file, second.range, one.file, first.range)
	);
}

/** The class, interface or type literal that declares a property; undefined for an object, which may become any. */
function ownerOf({ file, offset, library }: Place, { treeOf }: Session): Owner | undefined {
	if (library !== undefined) return undefined;
	let node: Node | undefined = treeOf(file)?.nameAt(offset);
	for (; node !== undefined; node = parentOf(node)) {
		if (!/^(?:ClassBody|TSInterfaceBody|TSTypeLiteral)$/.test(parentOf(node)?.type ?? '')) continue;
		const owner = describeOwner(node);
		return owner?.range && { heritage: owner.heritage, range: owner.range };
	}
	return undefined;
}
