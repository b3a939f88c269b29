// refused: promise-used
const actions = {
	async open() {
		return 'open';
	},
};

export async function open() {
	return `${await actions.open()}`;
}

export function run(name) {
	return actions[name]().then((text) => `${text}.`);
}
