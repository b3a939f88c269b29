import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { type ElementCall, isElementCallback } from '../syntax/elementCall.ts';
import { enclosingFunction, isFunction } from '../syntax/functions.ts';
import { isJavaScript } from '../syntax/isJavaScript.ts';
import { freshName, identifiersIn, referencesIn } from '../syntax/names.ts';
import { needsSemicolon } from '../syntax/needsSemicolon.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../syntax/tree.ts';
import { type ElementMethod, elementMethods } from './elementMethods.ts';
import {
	bindParameters,
	type Callback,
	type CollectionKind,
	type LoopBinding,
	nameForElement,
} from './loopBinding.ts';
import {
	expressionPlace,
	findLoopPlace,
	indentAt,
	indentUnit,
	type LoopPlace,
	startWithParentheses,
} from './loopPlace.ts';
import { type LoopTarget, translateReturns, wrapResult } from './loopReturns.ts';

/** What a loop is made of. */
export interface LoopRequest {
	readonly tree: SyntaxTree;
	readonly element: ElementCall;
	readonly kind: CollectionKind;
	/** How many of its arguments a function passed by its name takes; undefined for a function in place. */
	readonly parameters?: number;
}

/**
 * Turns `items.find((item) => …)` and its siblings into a `for...of` loop that awaits one element after
 * the other, in order and with the same early exit.
 *
 * The loop stands where the call's result goes: in place of a statement, in front of a variable or a
 * `return`. Anywhere else it stands in an async arrow function that is called at once. The collection,
 * and the body of the callback, keep their text.
 *
 * @returns the edits, or the reason why a loop would not do the same.
 */
export function elementLoop(request: LoopRequest): TextEdit[] | string {
	const { tree, element, kind } = request;
	const method = elementMethods[element.method]!;
	const problem = problemOf(request, method);
	if (problem !== undefined) return problem;
	const { callback } = element;
	const binding =
		isCallback(callback) && request.parameters === undefined
			? bindParameters(element, callback, method, kind, tree)
			: bindReference(element, request.parameters ?? 1, method, kind);
	if (typeof binding === 'string') return binding;
	const place = choosePlace(request, method, binding);
	return new LoopWriter(request, method, binding, place).write();
}

function isCallback(node: Node): node is Callback {
	return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function problemOf(
	{ element, kind, tree }: LoopRequest,
	method: ElementMethod,
): string | undefined {
	const { call, source, extra, isOptional } = element;
	if (isCallback(element.callback) && element.callback.generator)
		return 'the callback is a generator';
	if (kind === 'typed-array' && /^(?:push|keep)$/.test(method.use))
		return 'the result is a typed array again';
	if (
		(kind === 'map' || kind === 'set') &&
		element.method !== 'forEach' &&
		element.method !== 'from'
	)
		return 'the collection is not an array';
	if (method.use === 'assign') {
		if (extra === undefined) return 'it has no initial value, so an empty array throws';
		if (!isSimpleValue(extra)) return 'its initial value is computed';
	}
	if (isOptional && method.use !== 'drop') {
		if (element.method === 'from' || !isReference(source)) return 'the array may be missing (`?.`)';
		const parent = parentOf(call);
		if (parent?.type === 'OptionalMemberExpression' || parent?.type === 'OptionalCallExpression')
			return 'the optional chain goes on after the call';
		if (parent?.type === 'TSNonNullExpression') return 'the array may be missing (`?.`)';
	}
	if ([source, extra].some((node) => node !== undefined && yields(node)))
		return 'its array is made with `yield`';
	const before = tree.text.slice(element.sourceEnd, startWithParentheses(element.callback));
	if (/\/[/*]/.test(before)) return 'a comment between the array and the callback would be lost';
	return undefined;
}

/** A value without calls, which may be moved in front of the loop. */
function isSimpleValue(node: Node): boolean {
	let isSimple = true;
	const visit = (child: Node): void => {
		if (/Call|Function|Await|Yield|Assignment|Update|Tagged|Import/.test(child.type))
			isSimple = false;
		if (child.type === 'NewExpression' && child.callee.type !== 'Identifier') isSimple = false;
		forEachChild(child, visit);
	};
	visit(node);
	return isSimple;
}

/** A variable or a member of one: reading it again gives the same. */
function isReference(node: Node): boolean {
	if (node.type === 'MemberExpression') return !node.computed && isReference(node.object);
	return node.type === 'Identifier' || node.type === 'ThisExpression';
}

function yields(root: Node): boolean {
	if (root.type === 'YieldExpression') return true;
	let found = false;
	forEachChild(root, (child) => {
		found ||= !isFunction(child) && yields(child);
	});
	return found;
}

/** `ids.forEach(load)`: names for what the function is called with. */
function bindReference(
	{ call, source, extra, method: name }: ElementCall,
	parameters: number,
	method: ElementMethod,
	kind: CollectionKind,
): LoopBinding | string {
	if (method.use === 'assign') return 'the function is passed to it by reference';
	if (extra !== undefined && extra.type !== 'ThisExpression')
		return 'it passes a `this` argument to a function that is passed by reference';
	if (parameters > 2 && (source.type !== 'Identifier' || name === 'from'))
		return 'the function takes the array as well';
	if (parameters > 1 && kind === 'set')
		return 'the callback of the set takes more than the element';
	const usesIndex = parameters > 1 || method.found === 'index';
	const element = nameForElement(source, call);
	const index = usesIndex ? freshName(call, ['index', 'i', 'position']) : '';
	return {
		declaration: `const ${usesIndex ? `[${index}, ${element}]` : element}`,
		access: usesIndex ? (kind === 'map' ? '' : '.entries()') : kind === 'map' ? '.values()' : '',
		element,
		index,
		edits: [],
	};
}

/** The widest place where the loop's own names and its result fit. */
function choosePlace(
	{ element, tree }: LoopRequest,
	method: ElementMethod,
	binding: LoopBinding,
): LoopPlace {
	const { call } = element;
	const place = findLoopPlace(call, tree);
	const { text } = tree;
	const inside = expressionPlace(call, text);
	if (place.kind === 'expression') return place;
	const around = text.slice(place.start, element.sourceStart) + text.slice(call.end!, place.end);
	if (place.kind !== 'statement' && /\/[/*]/.test(around)) return inside;
	const accumulator = binding.accumulator?.name;
	const scope = enclosingFunction(call).function ?? tree.root;
	const isTaken = [accumulator, binding.collection].some(
		(name) =>
			name !== undefined &&
			(name !== place.variable?.name || name !== accumulator) &&
			referencesIn(scope, name).length > referencesIn(element.callback, name).length,
	);
	if (isTaken) return inside;
	if (place.kind === 'statement') {
		const isSeveral = binding.collection !== undefined || method.use === 'assign';
		return place.needsBlock && isSeveral ? inside : place;
	}
	if (element.isOptional && place.kind === 'variable') return inside;
	if (place.kind === 'return' && method.use === 'drop' && element.method !== 'forEach')
		return inside;
	if (place.variable !== undefined) {
		const { name, type, isCaptured } = place.variable;
		const isAccumulator = accumulator === name;
		const isHidden = identifiersIn(call).some((node) => node.name === name) && !isAccumulator;
		const isTyped = type !== '' || typeArgumentOf(element, tree) !== undefined;
		const isUntyped = !isTyped && isCaptured;
		if (isHidden || method.use === 'drop' || method.isFlat) return inside;
		if (/^(?:push|keep)$/.test(method.use) && isUntyped) return inside;
		if (method.found === 'element' && type === '' && (isCaptured || !isJavaScript(tree.path)))
			return inside;
		if (isAccumulator && isCaptured) return inside;
	}
	return place;
}

/** `map<Label>(…)`: what the results are declared to be. */
function typeArgumentOf({ call, method }: ElementCall, tree: SyntaxTree): string | undefined {
	const list = call.typeParameters ?? call.typeArguments;
	if (list?.type !== 'TSTypeParameterInstantiation') return undefined;
	const type = list.params[method === 'from' ? 1 : 0];
	return type && tree.text.slice(type.start!, type.end!);
}

class LoopWriter {
	readonly #request: LoopRequest;
	readonly #method: ElementMethod;
	readonly #binding: LoopBinding;
	readonly #place: LoopPlace;
	readonly #unit: string;
	readonly #semicolon: ';' | '';
	readonly #isInline: boolean;
	/** White space before the loop itself. */
	readonly #indent: string;
	readonly #list: string;

	constructor(request: LoopRequest, method: ElementMethod, binding: LoopBinding, place: LoopPlace) {
		this.#request = request;
		this.#method = method;
		this.#binding = binding;
		this.#place = place;
		const { text } = request.tree;
		this.#unit = indentUnit(text);
		// A statement that shares its line with others stays on it.
		const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
		this.#isInline =
			/^(?:return|variable)$/.test(place.kind) &&
			!place.isArrowBody &&
			text.slice(lineStart, place.start).trim() !== '';
		this.#semicolon = this.#isInline || /;[ \t]*\r?$/m.test(text) ? ';' : '';
		const isDeeper = place.kind === 'expression' || place.isArrowBody || this.#needsBlock;
		this.#indent = isDeeper ? place.indent + this.#unit : place.indent;
		this.#list =
			place.variable?.name ??
			(/^(?:push|keep)$/.test(method.use)
				? freshName(
						place.kind === 'return' ? request.tree.root : request.element.call,
						method.use === 'keep' ? ['kept', 'matching'] : ['results', 'mapped'],
					)
				: '');
	}

	/** What stands between statements, at the level of the loop or inside of it. */
	#gap(inside = ''): string {
		return this.#isInline ? ' ' : `\n${this.#indent}${inside}`;
	}

	get #needsBlock(): boolean {
		return this.#place.needsBlock && this.#place.kind === 'return';
	}

	write(): TextEdit[] | string {
		const { element, tree } = this.#request;
		const { call } = element;
		const { text } = tree;
		const body = this.#writeBody();
		if (typeof body === 'string') return body;
		const { opening, closing } = this.#frame();
		const header = this.#header(body.label);
		const { start, end, kind } = this.#place;
		const span = call.end! - call.start!;
		const head = `${opening}${header.before}`;
		const edits: TextEdit[] = [
			start === element.sourceStart
				? { start, end: start, text: head, side: 'open', span }
				: { start, end: element.sourceStart, text: head },
			{ start: element.sourceEnd, end: body.start, text: `${header.after}${body.before}` },
			...body.edits,
			...this.#binding.edits,
		];
		const isOpenEnd = kind === 'statement' && !body.isBlock;
		const tail = `${body.after}${closing}`;
		// The semicolon of a statement stays where it is, or goes after a block.
		const ending = text.slice(call.end!, end);
		const endsAtCall = isOpenEnd || (kind === 'statement' && !/^[ \t]*;?$/.test(ending));
		const last = kind === 'expression' || endsAtCall ? call.end! : end;
		if (last > body.end || tail !== '') edits.push({ start: body.end, end: last, text: tail });
		const removed = text.slice(body.end, last) + text.slice(start, element.sourceStart);
		if (/\/[/*]/.test(this.#withoutExtra(removed)))
			return 'a comment beside the callback would be lost';
		return this.#newlines(edits);
	}

	/** A dropped argument may hold what looks like a comment. */
	#withoutExtra(removed: string): string {
		const { extra } = this.#request.element;
		const { text } = this.#request.tree;
		return extra === undefined
			? removed
			: removed.replace(text.slice(extra.start!, extra.end!), '');
	}

	/** What stands before and after the loop, in the file's own line endings. */
	#frame(): { readonly opening: string; readonly closing: string } {
		const { element, tree } = this.#request;
		const { kind, indent, isArrowBody, variable, needsBlock, isLast } = this.#place;
		const before = this.#statementsBefore();
		const after = this.#statementsAfter();
		const lines = (statements: readonly string[]) =>
			statements.map((statement) => `${statement}${this.#semicolon}${this.#gap()}`).join('');
		const tail = after.map((statement) => `${this.#gap()}${statement}${this.#semicolon}`).join('');
		if (kind === 'expression') {
			const semicolon = needsBlock && needsSemicolon(tree.text, element.call) ? ';' : '';
			return {
				opening: `${semicolon}${needsBlock ? '(' : ''}await (async () => {\n${this.#indent}${lines(before)}`,
				closing: `${tail}\n${indent}})()${needsBlock ? ')' : ''}`,
			};
		}
		if (isArrowBody || this.#needsBlock) {
			return {
				opening: `${isArrowBody ? ' ' : ''}{${this.#gap()}${lines(before)}`,
				closing: `${tail}${this.#isInline ? ' ' : `\n${indent}`}}`,
			};
		}
		const isEnd = kind === 'return' && this.#method.use === 'drop' && isLast;
		return {
			opening: lines(before),
			closing: variable === undefined && isEnd ? '' : tail,
		};
	}

	#statementsBefore(): string[] {
		const { element, tree } = this.#request;
		const { use, otherwise } = this.#method;
		const { kind, variable } = this.#place;
		const { text } = tree;
		const statements: string[] = [];
		if (element.isOptional && use !== 'drop') {
			const source = text.slice(element.source.start!, element.source.end!);
			statements.push(`if (${source} == null) return undefined`);
		}
		if (use === 'assign') {
			const { name, type } = this.#accumulator;
			const given = typeArgumentOf(element, tree);
			const declared = type || (given === undefined ? '' : `: ${given}`);
			const { extra } = element;
			const isTyped = declared !== '' || name !== variable?.name;
			statements.push(
				`let ${name}${isTyped ? declared : variable!.type} = ${text.slice(extra!.start!, extra!.end!)}`,
			);
		}
		if (/^(?:push|keep)$/.test(use) && kind !== 'statement') {
			const given = typeArgumentOf(element, tree);
			const declared =
				variable !== undefined && variable.type !== ''
					? variable.type
					: given !== undefined
						? `: (${given})[]`.replace(/^: \((\w+)\)/, ': $1')
						: this.#place.declaredType !== undefined && !this.#method.isFlat
							? `: ${this.#place.declaredType}`
							: '';
			statements.push(`const ${this.#list}${declared} = []`);
		}
		if (use === 'test' && variable !== undefined) {
			const isFound = this.#method.found === 'element';
			statements.push(
				isFound
					? `let ${variable.name}${variable.type}`
					: `let ${variable.name}${variable.type} = ${otherwise}`,
			);
		}
		return statements;
	}

	#statementsAfter(): string[] {
		const { use, otherwise, isFlat } = this.#method;
		const { kind, variable, isLast } = this.#place;
		if (kind === 'statement') return [];
		if (variable !== undefined) {
			const { name } = this.#accumulator;
			return use === 'assign' && name !== variable.name
				? [`const ${variable.name}${variable.type} = ${name}`]
				: [];
		}
		switch (use) {
			case 'drop':
				return kind === 'return' && !isLast ? ['return'] : [];
			case 'test':
				return [`return ${otherwise}`];
			case 'assign':
				return [`return ${this.#accumulator.name}`];
			default:
				return [`return ${this.#list}${isFlat ? '.flat()' : ''}`];
		}
	}

	get #accumulator(): { readonly name: string; readonly type: string } {
		return this.#binding.accumulator ?? { name: '', type: '' };
	}

	/** What stands around the collection, up to the body of the loop. */
	#header(label: string | undefined): { readonly before: string; readonly after: string } {
		const { element, kind } = this.#request;
		const { declaration, access, collection } = this.#binding;
		const prefix = `${label === undefined ? '' : `${label}: `}for (${declaration} of `;
		const isMissing = element.isOptional && this.#method.use === 'drop';
		const isReversed = this.#method.isReversed;
		if (collection !== undefined) {
			const source = isReversed
				? `[...${collection}${access}].reverse()`
				: `${collection}${access}`;
			return {
				before: `const ${collection} = `,
				after: `${isMissing ? ' ?? []' : ''}${this.#semicolon}${this.#gap()}${prefix}${source}) `,
			};
		}
		const isCopied = kind === 'array-like' || (kind === 'iterable' && access !== '');
		if (isCopied) return { before: `${prefix}Array.from(`, after: `)${access}) ` };
		if (isReversed) return { before: `${prefix}[...`, after: `${access}].reverse()) ` };
		if (isMissing)
			return access === ''
				? { before: prefix, after: ' ?? []) ' }
				: { before: `${prefix}(`, after: ` ?? [])${access}) ` };
		return { before: prefix, after: `${access}) ` };
	}

	#writeBody():
		| {
				readonly start: number;
				readonly end: number;
				readonly before: string;
				readonly after: string;
				readonly isBlock: boolean;
				readonly edits: readonly TextEdit[];
				readonly label?: string;
		  }
		| string {
		const { element, tree } = this.#request;
		const { callback } = element;
		const { inBody } = this.#binding;
		const { text } = tree;
		const target = this.#target();
		const inner = this.#isInline ? undefined : `${this.#indent}${this.#unit}`;
		const open = `{${this.#gap(this.#unit)}`;
		if (!isCallback(callback) || this.#request.parameters !== undefined) {
			const wrapping = wrapResult(target, callback, undefined, inner);
			const end = callback.end!;
			// An edit of its own, so that something else can come right behind the call.
			const call = {
				start: end,
				end,
				text: `(${this.#argumentsOf()})`,
				side: 'close',
				span: 0,
			} as const;
			const isBlock = this.#method.use !== 'drop' || this.#place.kind !== 'statement';
			return {
				start: callback.start!,
				end,
				before: `${isBlock ? open : ''}${wrapping.before}await `,
				after: `${wrapping.after}${isBlock ? this.#closeBlock(wrapping.after) : ''}`,
				isBlock,
				edits: [call],
			};
		}
		const { body } = callback;
		if (body.type === 'BlockStatement') {
			const returns = translateReturns(body, callback, target, this.#labelName(), text);
			if (typeof returns === 'string') return returns;
			const first = body.start! + 1;
			const isOneLine = !text.slice(body.start!, body.end!).includes('\n');
			const line = isOneLine ? ' ' : `\n${indentAt(text, body.end! - 1)}${this.#unit}`;
			return {
				start: body.start!,
				end: body.end!,
				before: '',
				after: '',
				isBlock: true,
				edits: [
					...(inBody === undefined
						? []
						: [
								{
									start: first,
									end: first,
									text: `${line}${inBody}`,
									side: 'close',
									span: 0,
								} as const,
							]),
					...returns.edits,
					...this.#shift(body, returns.edits),
				],
				...(returns.label === undefined ? {} : { label: returns.label }),
			};
		}
		if (this.#method.use === 'drop' && this.#place.kind === 'statement' && inBody === undefined) {
			return {
				start: startWithParentheses(body),
				end: callback.end!,
				before: '',
				after: '',
				isBlock: false,
				edits: [],
			};
		}
		const wrapping = wrapResult(target, body, undefined, inner);
		const isObject = this.#method.use === 'drop' && !/^[\w$]/.test(text[body.start!]!);
		return {
			start: wrapping.start,
			end: wrapping.end,
			before: `${open}${inBody === undefined ? '' : `${inBody}${this.#gap(this.#unit)}`}${isObject ? 'void (' : ''}${wrapping.before}`,
			after: `${wrapping.after}${isObject ? ')' : ''}${this.#closeBlock(wrapping.after)}`,
			isBlock: true,
			edits: [],
		};
	}

	#closeBlock(after: string): string {
		return `${after.endsWith('}') ? '' : this.#semicolon}${this.#gap()}}`;
	}

	#argumentsOf(): string {
		const { parameters = 1, element, kind } = this.#request;
		const { source } = element;
		const list = [this.#binding.element];
		if (parameters > 1) list.push(kind === 'set' ? this.#binding.element : this.#binding.index);
		if (parameters > 2 && source.type === 'Identifier') list.push(source.name);
		return list.join(', ');
	}

	#target(): LoopTarget {
		const { kind, variable } = this.#place;
		const { element, index } = this.#binding;
		return {
			method:
				kind === 'statement' && /^(?:push|keep)$/.test(this.#method.use)
					? { use: 'drop' }
					: this.#method,
			stop: (value, label) => {
				const leave = label === undefined ? 'break' : `break ${label}`;
				if (kind === 'statement') return [leave];
				if (variable === undefined) return [`return ${value}`];
				return [`${variable.name} = ${value}`, leave];
			},
			element,
			index,
			list: this.#list,
			accumulator: this.#accumulator.name,
			semicolon: this.#semicolon,
			unit: this.#unit,
		};
	}

	/** A label that no loop around this one has. */
	#labelName(): string {
		const { tree, element } = this.#request;
		let depth = 1;
		for (let up = parentOf(element.call); up !== undefined; up = parentOf(up))
			if (isElementCallback(up, tree.text)) depth++;
		return freshName(tree.root, [`elements${depth === 1 ? '' : depth}`]);
	}

	/** Indents the body of a callback that comes to stand deeper than it did. */
	#shift(body: Node, returns: readonly TextEdit[]): TextEdit[] {
		const { text } = this.#request.tree;
		const current = indentAt(text, body.end! - 1);
		if (!this.#indent.startsWith(current) || this.#indent === current) return [];
		const added = this.#indent.slice(current.length);
		const span = body.end! - body.start!;
		const fixed = [...literalLines(body), ...returns];
		const edits: TextEdit[] = [];
		for (let at = text.indexOf('\n', body.start!); at !== -1 && at < body.end!; ) {
			const start = at + 1;
			at = text.indexOf('\n', start);
			if (/^\r?\n/.test(text.slice(start, start + 2))) continue;
			if (fixed.some((range) => range.start < start && start < range.end)) continue;
			edits.push({ start, end: start, text: added, side: 'close', span });
		}
		return edits;
	}

	/** Added line breaks are those of the file. */
	#newlines(edits: readonly TextEdit[]): TextEdit[] {
		if (!this.#request.tree.text.includes('\r\n')) return [...edits];
		return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') }));
	}
}

/** Ranges whose white space is part of a value. */
function literalLines(root: Node): { readonly start: number; readonly end: number }[] {
	const found: { start: number; end: number }[] = [];
	const visit = (node: Node): void => {
		if (/^(?:TemplateElement|StringLiteral|DirectiveLiteral|JSXText)$/.test(node.type))
			found.push({ start: node.start!, end: node.end! + 1 });
		else forEachChild(node, visit);
	};
	visit(root);
	return found;
}
