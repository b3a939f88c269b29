import { type Project, SignatureKind, type Type, TypeFlags } from 'typescript/unstable/sync';
import type { Positions } from './positions.ts';
import { constituents } from './types.ts';

/** Where values lose their types: they become anything, or go where anything does. */
export class Losses {
	readonly #at: Positions;

	constructor(at: Positions) {
		this.#at = at;
	}

	losesType(file: string, start: number, end: number, isClass: boolean): boolean {
		const project = this.#at.projectOf(file);
		if (project === undefined) return false;
		const types = [this.#at.contextualType(file, start, end), this.#at.typeAt(file, start, end)];
		return types.some((type) => type !== undefined && takesAnything(project, type, isClass));
	}
}

/** `any`, `unknown`, `object`; `new () => any` for a class. */
function takesAnything(project: Project, type: Type, isClass: boolean): boolean {
	return constituents(type).some((part) => {
		if (part.flags & (TypeFlags.AnyOrUnknown | TypeFlags.NonPrimitive)) return true;
		if (!isClass) return false;
		const made = project.checker.getSignaturesOfType(part, SignatureKind.Construct);
		return made.some((signature) => {
			const result = project.checker.getReturnTypeOfSignature(signature);
			return result !== undefined && takesAnything(project, result, false);
		});
	});
}
