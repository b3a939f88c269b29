import type { EffectFree } from '../../../presets/effectFree.ts';
import type { Declaration } from '../../resolve/oracle.ts';

export function covers({ library, owner, names }: EffectFree, declaration: Declaration): boolean {
	return (
		library === declaration.library &&
		(owner === undefined
			? declaration.owner === undefined || library !== 'lib'
			: owner === declaration.owner) &&
		(names === undefined || names.includes(declaration.name))
	);
}
