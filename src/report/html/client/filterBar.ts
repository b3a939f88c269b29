import type { PageStep } from '../pageData.ts';
import { h } from './dom.ts';
import { type Filter, noFilter } from './filter.ts';

/** The search and the choices that make the trees smaller. */
export class FilterBar {
	readonly element: HTMLElement;
	readonly #search = h('input', {
		type: 'search',
		id: 'search',
		placeholder: 'Search functions and files  ( / )',
		'aria-label': 'Search functions and files',
		autocomplete: 'off',
		spellcheck: 'false',
	}) as HTMLInputElement;
	readonly #kind = choice('Change');
	readonly #code = choice('Refusal or warning');
	readonly #group = choice('Package or folder');
	readonly #found = h('span', { class: 'found', role: 'status' });
	readonly #clear = h('button', { type: 'button', class: 'clear' }, 'Clear');

	constructor(onChange: (filter: Filter) => void) {
		const tell = () => {
			this.#clear.hidden = Object.values(this.filter()).every((value) => value === '');
			onChange(this.filter());
		};
		for (const select of [this.#kind, this.#code, this.#group])
			select.addEventListener('change', tell);
		let waiting: number | undefined;
		this.#search.addEventListener('input', () => {
			clearTimeout(waiting);
			waiting = window.setTimeout(tell, 80);
		});
		this.#clear.hidden = true;
		this.#clear.addEventListener('click', () => this.reset());
		this.reset = () => {
			for (const control of [this.#search, this.#kind, this.#code, this.#group]) control.value = '';
			tell();
		};
		this.element = h(
			'div',
			{ class: 'filters', role: 'search' },
			this.#search,
			this.#kind,
			this.#code,
			this.#group,
			this.#clear,
			this.#found,
		);
	}

	/** Takes all filters away. */
	reset: () => void;

	/** Offers what a step has. */
	offer({ kinds, sites, groups, decisions, files }: PageStep): void {
		const countOf = (list: readonly unknown[]) => ` (${list.length.toLocaleString('en-US')})`;
		fill(
			this.#kind,
			'All changes',
			kinds.map((kind, index) => [
				kind,
				kind.replaceAll('-', ' ') +
					countOf(decisions.filter((decision) => decision.kind === index)),
			]),
		);
		const codes = [...new Set(sites.map(({ code }) => code))].sort();
		fill(
			this.#code,
			'All codes',
			codes.map((code) => [code, code + countOf(sites.filter((site) => site.code === code))]),
		);
		fill(
			this.#group,
			'All folders',
			groups.map((group, index) => [
				group,
				(group === '.' ? 'root' : group) + countOf(files.filter((file) => file.group === index)),
			]),
		);
	}

	filter(): Filter {
		return {
			...noFilter,
			text: this.#search.value.trim(),
			kind: this.#kind.value,
			code: this.#code.value,
			group: this.#group.value,
		};
	}

	/** Says how much is left. */
	tell(text: string): void {
		this.#found.textContent = text;
	}

	focus(): void {
		this.#search.focus();
		this.#search.select();
	}
}

function choice(label: string): HTMLSelectElement {
	return h('select', { 'aria-label': label }) as HTMLSelectElement;
}

function fill(
	select: HTMLSelectElement,
	all: string,
	options: readonly (readonly [string, string])[],
): void {
	select.replaceChildren(
		h('option', { value: '' }, all),
		...options.map(([value, text]) => h('option', { value }, text)),
	);
	select.hidden = options.length < 2;
}
