export default [
	({ show }) => show(),
	({ Store }) => Store.create(2).both('a'),
	({ Store }) => Store.create(2).label('a'),
	({ Store }) => new Store().text('a'),
];
