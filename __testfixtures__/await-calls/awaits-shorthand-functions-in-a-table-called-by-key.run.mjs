export default [(module) => module.act('restock', 'a'), (module) => module.act('quiet', 'b')];
