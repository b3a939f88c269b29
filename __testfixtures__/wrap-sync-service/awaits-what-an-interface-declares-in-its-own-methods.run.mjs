export default [
	({ Store }) => new Store().both('first'),
	({ Store }) => new Store(new Store()).both('second'),
];
