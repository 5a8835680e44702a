package io.dunlin.dunning.playbook;

/** In whose name an e-mail leaves. */
public enum SenderRole {
  CSM,
  AR_TEAM,
  CONTROLLER,
  CFO
}
