export default [(module) => module.inspect('isPriced', 'a'), (module) => module.inspect('isNamed', 'b')];
