// refused: timing-seen
import { createElement } from 'react';

const log: string[] = [];
async function save(): Promise<void> {
	log.push('saved');
}

export const form = createElement('form', {
	onClick: () => log.push('form'),
	children: createElement('button', {
		onClick: async () => {
			await save();
			log.push('button');
		},
	}),
});
