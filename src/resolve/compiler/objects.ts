import {
	type Symbol as CompilerSymbol,
	type Project,
	SignatureKind,
	SymbolFlags,
	type Type,
} from 'typescript/unstable/sync';
import type { DeclarationKey, OwnerRange } from '../oracle.ts';
import type { Entities } from './entities.ts';
import type { Positions } from './positions.ts';
import { unaliased } from './symbols.ts';

/** The members that objects have in the workspace. */
export class Objects {
	readonly #at: Positions;
	readonly #entities: Entities;
	/** Whether objects of a type have functions of the workspace. */
	readonly #functionHolders = new Map<Type, boolean>();

	constructor(at: Positions, entities: Entities) {
		this.#at = at;
		this.#entities = entities;
	}

	memberKeys(file: string, start: number, end: number): readonly DeclarationKey[] {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined || project.checker.isArrayLikeType(type))
			return [];
		const members = this.#ownMembers(project, type);
		this.#entities.learn(project, members);
		return members.flatMap((member) => this.#entities.known(member)?.keys ?? []);
	}

	holdsFunctions(file: string, offsets: readonly number[]): boolean {
		const project = this.#at.projectOf(file);
		if (project === undefined) return false;
		const types = new Set(project.checker.getTypeAtPosition(file, offsets));
		return [...types].some((type) => type !== undefined && this.#hasFunctions(project, type));
	}

	#hasFunctions(project: Project, type: Type): boolean {
		const known = this.#functionHolders.get(type);
		if (known !== undefined) return known;
		const { checker } = project;
		const isHolder =
			type.isObjectType() &&
			!checker.isArrayLikeType(type) &&
			this.#ownMembers(project, type).some((member) => {
				if (member.flags & SymbolFlags.Method) return true;
				const target = unaliased(project, member);
				if (target.flags & SymbolFlags.Function) return true;
				const value = checker.getTypeOfSymbol(target);
				return (
					value !== undefined && checker.getSignaturesOfType(value, SignatureKind.Call).length > 0
				);
			});
		this.#functionHolders.set(type, isHolder);
		return isHolder;
	}

	#ownMembers(project: Project, type: Type): CompilerSymbol[] {
		return project.checker
			.getPropertiesOfType(type)
			.filter(({ declarations }) => declarations.some(({ path }) => this.#at.isOwnFile(path)));
	}

	fits(classFile: string, owner: OwnerRange, file: string, target: OwnerRange): boolean {
		const project = this.#at.projectOf(file);
		if (project === undefined) return false;
		const isShared =
			this.#at.projectOf(classFile) === project ||
			project.program.getSourceFile(classFile) !== undefined;
		const source = isShared ? this.#declaredType(project, classFile, owner) : undefined;
		const wanted = this.#declaredType(project, file, target);
		return (
			source !== undefined &&
			wanted !== undefined &&
			project.checker.isTypeAssignableTo(source, wanted)
		);
	}

	#declaredType(
		project: Project,
		file: string,
		{ nameOffset, start, end }: OwnerRange,
	): Type | undefined {
		// A type is only known where it was asked for.
		if (nameOffset === undefined)
			return this.#at.projectOf(file) === project ? this.#at.typeAt(file, start, end) : undefined;
		const symbol = project.checker.getSymbolAtPosition(file, nameOffset);
		return symbol && project.checker.getDeclaredTypeOfSymbol(symbol);
	}
}
