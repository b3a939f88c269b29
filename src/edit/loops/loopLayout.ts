import { freshName } from '../../syntax/names.ts';
import { indentUnit } from '../indentUnit.ts';
import type { ElementMethod } from './elementMethods.ts';
import type { LoopBinding } from './loopBinding.ts';
import type { LoopPlace } from './loopPlace.ts';
import type { LoopRequest } from './loopRequest.ts';

/** How a loop is laid out: where its statements stand, and what its names are. */
export class LoopLayout {
	readonly request: LoopRequest;
	readonly method: ElementMethod;
	readonly binding: LoopBinding;
	readonly place: LoopPlace;
	readonly unit: string;
	readonly semicolon: ';' | '';
	readonly isInline: boolean;
	/** White space before the loop itself. */
	readonly indent: string;
	readonly list: string;

	constructor(request: LoopRequest, method: ElementMethod, binding: LoopBinding, place: LoopPlace) {
		this.request = request;
		this.method = method;
		this.binding = binding;
		this.place = place;
		const { text } = request.tree;
		this.unit = indentUnit(text);
		// A statement that shares its line with others stays on it.
		const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
		this.isInline =
			/^(?:return|variable)$/.test(place.kind) &&
			!place.isArrowBody &&
			text.slice(lineStart, place.start).trim() !== '';
		this.semicolon = this.isInline || /;[ \t]*\r?$/m.test(text) ? ';' : '';
		const isDeeper = place.kind === 'expression' || place.isArrowBody || this.needsBlock;
		this.indent = isDeeper ? place.indent + this.unit : place.indent;
		this.list =
			place.variable?.name ??
			(/^(?:push|keep)$/.test(method.use)
				? freshName(
						place.kind === 'return' ? request.tree.root : request.element.call,
						method.use === 'keep' ? ['kept', 'matching'] : ['results', 'mapped'],
					)
				: '');
	}

	/** What stands between statements, at the level of the loop or inside of it. */
	gap(inside = ''): string {
		return this.isInline ? ' ' : `\n${this.indent}${inside}`;
	}

	/** A `return` that stands where a statement does needs a block of its own. */
	get needsBlock(): boolean {
		return this.place.needsBlock && this.place.kind === 'return';
	}

	get accumulator(): { readonly name: string; readonly type: string } {
		return this.binding.accumulator ?? { name: '', type: '' };
	}
}
