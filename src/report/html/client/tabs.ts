import { h } from './dom.ts';

/** Panels of which one is seen. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export class Tabs {
	readonly element: HTMLElement;
	readonly #tabs: HTMLElement[];
	readonly #counts: HTMLElement[];
	readonly #panels: readonly HTMLElement[];
	#current = 0;

	constructor(entries: readonly { readonly name: string; readonly panel: HTMLElement }[]) {
		this.#panels = entries.map(({ panel }) => panel);
		this.#counts = entries.map(() => h('span', { class: 'count' }));
		this.#tabs = entries.map(({ name }, index) => {
			const tab = h(
				'button',
				{ type: 'button', role: 'tab', id: `tab-${index}`, 'aria-controls': `panel-${index}` },
				name,
				' ',
				this.#counts[index],
			);
			tab.addEventListener('click', () => this.select(index));
			tab.addEventListener('keydown', (event) => this.#onKey(event));
			return tab;
		});
		const panels = entries.map(({ panel }, index) =>
			h(
				'div',
				{
					class: 'panel',
					role: 'tabpanel',
					id: `panel-${index}`,
					'aria-labelledby': `tab-${index}`,
				},
				panel,
			),
		);
		this.element = h(
			'div',
			{ class: 'tabs' },
			h('div', { class: 'tablist', role: 'tablist' }, ...this.#tabs),
			...panels,
		);
		this.select(0);
	}

	select(index: number): void {
		this.#current = index;
		this.#tabs.forEach((tab, at) => {
			tab.setAttribute('aria-selected', String(at === index));
			tab.tabIndex = at === index ? 0 : -1;
			this.#panels[at]!.parentElement!.hidden = at !== index;
		});
	}

	/** The index of the panel that is seen. */
	current(): number {
		return this.#current;
	}

	/** What is in the panel that is seen. */
	panel(): HTMLElement {
		return this.#panels[this.#current]!;
	}

	/** Says how much is in each panel. */
	count(numbers: readonly number[]): void {
		this.#counts.forEach((element, index) => {
			element.textContent = numbers[index]!.toLocaleString('en-US');
		});
	}

	#onKey(event: KeyboardEvent): void {
		const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		if (by === undefined) return;
		event.preventDefault();
		this.select((this.#current + by + this.#tabs.length) % this.#tabs.length);
		this.#tabs[this.#current]!.focus();
	}
}
