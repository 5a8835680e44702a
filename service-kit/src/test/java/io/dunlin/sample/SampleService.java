package io.dunlin.sample;

import io.dunlin.kit.DunlinService;

@DunlinService
public class SampleService {}
