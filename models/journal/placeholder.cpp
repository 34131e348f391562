namespace lockkeeper {
}
