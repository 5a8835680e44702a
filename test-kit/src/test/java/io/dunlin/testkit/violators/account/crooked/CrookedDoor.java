package io.dunlin.testkit.violators.account.crooked;

import org.springframework.stereotype.Controller;

@Controller
class CrookedDoor {}
