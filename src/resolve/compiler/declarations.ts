import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { type Symbol as CompilerSymbol, type Project, SymbolFlags } from 'typescript/unstable/sync';
import type {
	Declaration,
	DeclarationKey,
	DeclarationPlace,
	Entity,
	NamedFunctionType,
} from '../oracle.ts';
import { Answers } from './answers.ts';
import { placeOf } from './nodes.ts';
import { ownPlaces } from './ownPlaces.ts';
import type { Positions } from './positions.ts';
import { keysOf, propertyOf, unaliased } from './symbols.ts';
import { constituents, contractOf, fitsAsync, resultsOf } from './types.ts';

/** Declarations that a value of the same name may be merged with. */
const typeKinds: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.InterfaceDeclaration,
	SyntaxKind.TypeAliasDeclaration,
	SyntaxKind.ModuleDeclaration,
]);

/** Where names are declared, and by whom. */
export class Declarations {
	readonly #at: Positions;
	/** By file and offset: every question of what a name means comes here. */
	readonly #declared = new Answers<string, readonly Declaration[]>();

	constructor(at: Positions) {
		this.#at = at;
	}

	isOwn(key: DeclarationKey): boolean {
		return this.#at.isOwnFile(key.slice(0, key.lastIndexOf('#')));
	}

	declarationsAt(file: string, offset: number): readonly DeclarationPlace[] {
		const project = this.#at.projectOf(file);
		const symbol = this.#at.symbolAt(file, offset);
		if (project === undefined || symbol === undefined) return [];
		return ownPlaces(this.#at, project, unaliased(project, symbol));
	}

	declaredAt(file: string, offset: number): readonly Declaration[] {
		const ask = () => this.#askDeclared(file, offset);
		return this.#declared.of(`${file}:${offset}`, ask) ?? [];
	}

	#askDeclared(file: string, offset: number): readonly Declaration[] {
		const project = this.#at.projectOf(file);
		const symbol = this.#at.symbolAt(file, offset);
		if (project === undefined || symbol === undefined) return [];
		return this.#describeSymbol(project, unaliased(project, symbol));
	}

	thenOf(file: string, start: number, end: number): readonly Declaration[] {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return [];
		return constituents(type).flatMap((part) => {
			if (!part.isObjectType() && !part.isIntersectionType()) return [];
			const then = propertyOf(project, part, 'then');
			return (then === undefined ? [] : this.#describeSymbol(project, then)).filter(
				({ library }) => library !== 'lib',
			);
		});
	}

	#describeSymbol(project: Project, target: CompilerSymbol): readonly Declaration[] {
		const values = target.declarations.filter(({ kind }) => !typeKinds.has(kind));
		return (values.length > 0 ? values : target.declarations).flatMap((handle) => {
			const node = handle.resolve(project);
			return node === undefined ? [] : [this.#describeDeclaration(handle.path, node, target.name)];
		});
	}

	#describeDeclaration(path: string, node: Node, name: string): Declaration {
		const { offset } = placeOf(path, node);
		const owner = (node.parent as { name?: { text?: string } } | undefined)?.name?.text;
		const library = this.#at.isOwnFile(path) ? undefined : libraryOf(path, node);
		return {
			file: path,
			offset,
			name,
			...(owner === undefined ? {} : { owner }),
			...(library === undefined ? {} : { library }),
		};
	}

	functionTypeAt(file: string, offset: number): NamedFunctionType | undefined {
		const project = this.#at.projectOf(file);
		const named = this.#at.symbolAt(file, offset);
		if (project === undefined || named === undefined) return undefined;
		const symbol = unaliased(project, named);
		if (
			!(symbol.flags & (SymbolFlags.TypeAlias | SymbolFlags.Interface | SymbolFlags.TypeParameter))
		)
			return undefined;
		const type = project.checker.getDeclaredTypeOfSymbol(symbol);
		if (symbol.flags & SymbolFlags.TypeParameter)
			return { acceptsPromise: false, fitsAsync: false };
		if (resultsOf(project, type).length === 0) return undefined;
		const acceptsPromise = contractOf(project, type) === 'accepts-promise';
		const [place, ...others] = ownPlaces(this.#at, project, symbol);
		const isOwn = place !== undefined && others.length === 0 && symbol.declarations.length === 1;
		return {
			acceptsPromise,
			fitsAsync: fitsAsync(project, type),
			...(isOwn ? { place } : {}),
		};
	}

	isInNamespace(file: string, offset: number): boolean {
		const parent = this.#at.symbolAt(file, offset)?.getParent();
		return parent !== undefined && (parent.flags & SymbolFlags.Module) !== 0;
	}

	functionValueAt(file: string, start: number, end: number): Entity | undefined {
		const keys = keysOf(this.#at.typeAt(file, start, end)?.getSymbol());
		return keys.length === 0 ? undefined : { keys, unresolvedImport: false };
	}
}

/** The module that declares something outside of the workspace, as an import would name it. */
function libraryOf(path: string, node: Node): string {
	if (/\/(?:@typescript\/[^/]+|typescript)\/lib\/lib\.[\w.]+\.d\.ts$/.test(path)) return 'lib';
	for (let up: Node | undefined = node; up !== undefined; up = up.parent) {
		const name = (up as { name?: { kind: SyntaxKind; text?: string } }).name;
		const isModule =
			up.kind === SyntaxKind.ModuleDeclaration && name?.kind === SyntaxKind.StringLiteral;
		// `declare module '../index'` adds to a module of the same package.
		if (isModule && !name.text!.startsWith('.')) return name.text!.replace(/^node:/, '');
	}
	const installed = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? path;
	return installed.replace(/^@types\/(?:(.+)__)?/, (_, scope) => (scope ? `@${scope}/` : ''));
}
