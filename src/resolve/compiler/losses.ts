import { type Project, SignatureKind, type Type, TypeFlags } from 'typescript/unstable/sync';
import { packageOf } from '../../project/packageOf.ts';
import { declaredParameter } from './declaredParameter.ts';
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

	entersLibrary(file: string, start: number, end: number): boolean {
		const project = this.#at.projectOf(file);
		const node = this.#at.nodeAt(file, start, end);
		const declared = project && node && declaredParameter(project, node);
		if (declared === undefined || this.#at.isOwnFile(declared.path)) return false;
		// The language itself says what becomes of the type.
		if (packageOf(declared.path) === 'typescript') return false;
		return (declared.type.flags & TypeFlags.TypeParameter) !== 0;
	}

	givesAnything(file: string, start: number, end: number, index: number): boolean {
		const project = this.#at.projectOf(file);
		const type = this.#at.contextualType(file, start, end);
		if (project === undefined || type === undefined) return false;
		const { checker } = project;
		return constituents(type)
			.flatMap((part) => [
				...checker.getSignaturesOfType(part, SignatureKind.Call),
				...checker.getSignaturesOfType(part, SignatureKind.Construct),
			])
			.some((signature) => {
				const given = checker.getParameterType(signature, index);
				return given !== undefined && takesAnything(project, given, false);
			});
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
